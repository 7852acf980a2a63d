import * as z from 'zod';
import { emptyModel, type SystemModel } from '../model.ts';
import { derivedName, type Named, type ResourceKind } from '../resources/kind.ts';
import { kinds } from '../resources/registry.ts';
import { reasonToIgnore } from '../resources/without-local-meaning.ts';
import { StartError } from '../start-error.ts';
import { noValue, resolve, type Scope } from './intrinsics.ts';
import { pseudoParameters } from './place.ts';
import type { Stack } from './schema.ts';

interface Reader {
  stacks: readonly Stack[];
  endpoints: { sqs: string };
}

type ResourceInTemplate = Stack['template']['Resources'][string];

const checkInfra = 'Check the stacks in infra/.';

const physicalName = (stack: Stack, logicalId: string, scope: Scope): string => {
  const resource = stack.template.Resources[logicalId];
  const kind = kinds.get(resource?.Type ?? '');
  const given = kind?.nameProperty ? resolve(resource?.Properties[kind.nameProperty], scope) : undefined;
  if (typeof given === 'string') return given;
  const whole = `${stack.name}-${logicalId}`;
  const name = derivedName(kind?.lowerCase ? whole.toLowerCase() : whole, kind?.nameLimit ?? 128);
  // Queues that keep an order carry it in their name.
  return resource?.Properties['FifoQueue'] === true ? `${derivedName(name, 75)}.fifo` : name;
};

const named = (
  reader: Reader,
  stack: Stack,
  logicalId: string,
): [ResourceInTemplate, ResourceKind | undefined, Named] => {
  const resource = stack.template.Resources[logicalId];
  if (!resource)
    throw new StartError(`Stack ${stack.name} refers to ${logicalId}, which it does not hold.`, checkInfra);
  const scope = scopeOf(reader, stack);
  const view: Named = {
    name: physicalName(stack, logicalId, scope),
    logicalId,
    property: (key) => resolve(resource.Properties[key], scope),
    endpoints: reader.endpoints,
  };
  return [resource, kinds.get(resource.Type), view];
};

const refer = (reader: Reader, stack: Stack, name: string): unknown => {
  if (name === 'AWS::NoValue') return noValue;
  if (name === 'AWS::StackName' || name === 'AWS::StackId') return stack.name;
  const pseudo = pseudoParameters[name];
  if (pseudo !== undefined) return pseudo;
  const parameter = stack.template.Parameters[name];
  if (parameter) return parameter.Default ?? '';
  const [, kind, view] = named(reader, stack, name);
  return kind?.ref ? kind.ref(view) : view.name;
};

const attributeOf = (reader: Reader, stack: Stack, [logicalId, attribute]: [string, string]): unknown => {
  const [resource, kind, view] = named(reader, stack, logicalId);
  const value = kind?.attributes?.[attribute];
  if (value) return value(view);
  // Of a resource that means nothing here, such as a role, any text will do: nobody here asks what it stands for.
  if (!kind && (reasonToIgnore(resource.Type) !== undefined || resource.Type.startsWith('Custom::'))) {
    return `local:${view.name}:${attribute}`;
  }
  throw new StartError(
    `Stack ${stack.name} uses ${attribute} of ${logicalId} (${resource.Type}), which the local system does not know.`,
    `Add the attribute to the kind for ${resource.Type} in local/resources.`,
  );
};

const importValue = (reader: Reader, exportName: string): unknown => {
  for (const stack of reader.stacks) {
    const scope = scopeOf(reader, stack);
    for (const output of Object.values(stack.template.Outputs)) {
      if (output.Export && resolve(output.Export.Name, scope) === exportName)
        return resolve(output.Value, scope);
    }
  }
  throw new StartError(`No stack exports ${exportName}, which another imports.`, checkInfra);
};

const stackOutput = (reader: Reader, stackName: string, outputName: string): unknown => {
  const stack = reader.stacks.find(({ name }) => name === stackName);
  const output = stack?.template.Outputs[outputName];
  if (stack && output) return resolve(output.Value, scopeOf(reader, stack));
  throw new StartError(`Stack ${stackName} has no output ${outputName}, which another reads.`, checkInfra);
};

const scopeOf = (reader: Reader, stack: Stack): Scope => {
  const scope: Scope = {
    stackName: stack.name,
    ref: (name) => refer(reader, stack, name),
    attribute: (logicalId, attribute) => attributeOf(reader, stack, [logicalId, attribute]),
    importValue: (exportName) => importValue(reader, exportName),
    stackOutput: (stackName, outputName) => stackOutput(reader, stackName, outputName),
    condition: (name) => resolve(stack.template.Conditions[name], scope) === true,
    mapping: ([map, first, second]) => stack.template.Mappings[map]?.[first]?.[second],
  };
  return scope;
};

/** Functions that run only while CloudFormation deploys: those that custom resources name as their provider. */
const providers = (stack: Stack): ReadonlySet<string> => {
  const Token = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) });
  const tokens = Object.values(stack.template.Resources).map((each) =>
    Token.safeParse(each.Properties['ServiceToken']),
  );
  return new Set(tokens.flatMap(({ data }) => (data ? [data['Fn::GetAtt'][0]] : [])));
};

const unknownType = (stack: Stack, logicalId: string, type: string): StartError =>
  new StartError(
    `Stack ${stack.name} has ${logicalId} of type ${type}, and the local system does not know what that means here.`,
    'Add a kind for it in local/resources and to its registry.ts, or to without-local-meaning.ts with the reason.',
  );

const readStack = (reader: Reader, stack: Stack, model: SystemModel): void => {
  const scope = scopeOf(reader, stack);
  const deployOnly = providers(stack);
  for (const [logicalId, resource] of Object.entries(stack.template.Resources)) {
    if (resource.Condition !== undefined && !scope.condition(resource.Condition)) continue;
    const kind = kinds.get(resource.Type);
    if (deployOnly.has(logicalId)) continue;
    if (!kind && reasonToIgnore(resource.Type) !== undefined) continue;
    if (!kind) throw unknownType(stack, logicalId, resource.Type);
    const properties = z.record(z.string(), z.unknown()).parse(resolve(resource.Properties, scope));
    const name = physicalName(stack, logicalId, scope);
    const { Type: type, Metadata: metadata } = resource;
    kind.describe({ type, stack: stack.name, logicalId, name, properties, metadata }, model);
  }
};

/**
 * What the stacks describe, as plain data with every reference resolved. Throws a StartError that names type and
 * logical id where a resource is of a kind nobody has given a local meaning.
 */
export const readStacks = (stacks: readonly Stack[], endpoints: { sqs: string }): SystemModel => {
  const model = emptyModel();
  for (const stack of stacks) readStack({ stacks, endpoints }, stack, model);
  return model;
};
