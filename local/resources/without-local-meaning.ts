/**
 * Resource types that change nothing about what the program does on one machine, each with the reason. A type that ends
 * in `::*` stands for all of a service. Anything that is neither here nor in `registry.ts` stops the start.
 */
export const withoutLocalMeaning: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'usage statistics of the deployment tool',
  'AWS::IAM::*': 'permissions: the cloud denies, one machine has one owner; the infra tests hold them',
  'AWS::Lambda::Permission': 'permissions',
  'AWS::Lambda::LayerVersionPermission': 'permissions',
  'AWS::SQS::QueuePolicy': 'permissions',
  'AWS::S3::BucketPolicy': 'permissions',
  'AWS::Events::EventBusPolicy': 'permissions',
  'AWS::SecretsManager::ResourcePolicy': 'permissions',
  'AWS::SNS::TopicPolicy': 'permissions',
  'AWS::KMS::*': 'encryption at rest',
  'AWS::Logs::*': 'logs are in .local/logs and on the console page',
  'AWS::CloudWatch::*': 'alarms and dashboards: the console page shows queues and failures',
  'AWS::ApplicationInsights::*': 'observation',
  'AWS::SNS::Topic': 'carries alarms to people; there are no alarms here',
  'AWS::SNS::Subscription': 'carries alarms to people; there are no alarms here',
  'AWS::Budgets::*': 'cost alarms',
  'AWS::CloudFront::*':
    'the gateway serves the site itself; which headers it sends is read in site-headers.ts',
  'AWS::WAFv2::*': 'filters traffic from outside; the gateway listens on loopback only',
  'AWS::Route53::*': 'domain names',
  'AWS::CertificateManager::*': 'TLS certificates',
  'AWS::ApiGatewayV2::Deployment': 'the stage deploys itself',
  'AWS::ApiGatewayV2::DomainName': 'domain names',
  'AWS::ApiGatewayV2::ApiMapping': 'domain names',
  'AWS::Cognito::UserPoolDomain': 'the local provider has its own address',
  'AWS::Cognito::UserPoolResourceServer': 'scopes are taken from the clients that use them',
  'AWS::Cognito::ManagedLoginBranding': 'looks of the hosted login page',
  'AWS::Cognito::UserPoolUICustomizationAttachment': 'looks of the hosted login page',
  'AWS::Cognito::LogDeliveryConfiguration': 'observation',
  'AWS::Events::Archive': 'replay of past events is an operator action in the cloud',
  'AWS::Scheduler::ScheduleGroup': 'a name for schedules that belong together',
  'AWS::SecretsManager::SecretTargetAttachment': 'a link for rotation in the cloud',
  'AWS::SES::*': 'every mail ends in the local mailbox, whatever identity it is sent from',
  'AWS::Lambda::LayerVersion': 'the bundle of each function is complete in itself',
  'AWS::Glue::*': 'a table for Athena over the postings in the bucket; here they lie in .local as files',
  'AWS::Personalize::*':
    'a service of models that cannot run here: the embedded engine answers, and the doors that speak to it are off',
  'AWS::ResourceGroups::*': 'views of resources',
  'AWS::S3::StorageLens': 'observation',
  'AWS::XRay::*': 'observation',
  'Custom::S3AutoDeleteObjects': 'empties a bucket before it is deleted',
  'Custom::LogRetention': 'how long logs are kept',
  'Custom::VpcRestrictDefaultSG': 'network permissions',
};

/** Why this type may be ignored, or undefined where it may not. */
export const reasonToIgnore = (type: string): string | undefined =>
  withoutLocalMeaning[type] ?? withoutLocalMeaning[`${type.split('::').slice(0, 2).join('::')}::*`];
