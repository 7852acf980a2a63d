import { clients } from '../../../shared/aws/clients.ts';
export const io = clients;
