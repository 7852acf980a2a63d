import { used } from './module.ts';

process.stdout.write(used);
