import type { FunctionModel } from '../model.ts';
import type { Endpoints } from '../system.ts';
import { region } from '../template/place.ts';

/** Any credentials do: the emulators check none. */
export const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' } as const;

/** Where the SDK's clients find each service, by the standard variables. */
export const endpointVariables = (endpoints: Endpoints): Record<string, string> => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_EVENTBRIDGE: endpoints.services,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.services,
  AWS_ENDPOINT_URL_SSM: endpoints.services,
  AWS_ENDPOINT_URL_SESV2: endpoints.services,
  ...(endpoints.stripe !== undefined && { STRIPE_API_BASE: endpoints.stripe }),
});

/** Exactly the template's variables, and those that Lambda itself sets. */
export const lambdaEnvironment = (lambda: FunctionModel, endpoints: Endpoints): Record<string, string> => ({
  ...lambda.environment,
  ...endpointVariables(endpoints),
  ...credentials,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: lambda.name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${lambda.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LANG: 'en_US.UTF-8',
  TZ: 'UTC',
});
