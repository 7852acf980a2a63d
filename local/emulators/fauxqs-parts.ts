/**
 * The building blocks of fauxqs, past its package entry: the entry's `startFauxqs` listens on every network interface,
 * limits request bodies to 11 MiB and keeps only the last hundred events. Composed here, it does none of that. The
 * version is pinned exactly; the contract test of the object store fails where a newer one moves these files.
 */
export { buildApp } from '../../node_modules/fauxqs/dist/app.js';
export { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
export { FileS3Persistence } from '../../node_modules/fauxqs/dist/s3/fileS3Persistence.js';
export { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
export { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
export { MessageSpy, type SpyMessage } from '../../node_modules/fauxqs/dist/spy.js';
export { type SqsQueue, SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
