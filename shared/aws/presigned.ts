import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { s3 } from './object-store.ts';

/** A form that a browser can send a file with: `fields` first, the file last, in the field `file`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Record<string, string>;
}

interface FormLimits {
  readonly maxBytes: number;
  readonly expiresInSeconds: number;
}

/** A POST form for exactly this key, 1 to `maxBytes` bytes; S3 itself refuses anything else. */
export const uploadForm = (
  bucket: string,
  key: string,
  { maxBytes, expiresInSeconds }: FormLimits,
): Promise<UploadForm> =>
  createPresignedPost(s3(), {
    Bucket: bucket,
    Key: key,
    Conditions: [['content-length-range', 1, maxBytes]],
    Expires: expiresInSeconds,
  });

/** An address that downloads the object under a file name, without further permission, until it expires. */
export const downloadUrl = (
  bucket: string,
  key: string,
  { fileName, expiresInSeconds }: { fileName: string; expiresInSeconds: number },
): Promise<string> =>
  getSignedUrl(
    s3(),
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentDisposition: `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    }),
    { expiresIn: expiresInSeconds },
  );
