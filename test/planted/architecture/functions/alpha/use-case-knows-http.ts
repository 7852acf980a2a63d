import { door } from '../../shared/lambda/http-api.ts';
export const useCase = door;
