import { describe, expect, it } from 'vitest';
import { noValue, resolve, type Scope } from '../../../../local/template/intrinsics.ts';

const scope: Scope = {
  stackName: 'demo',
  ref: (name) => (name === 'AWS::NoValue' ? noValue : `<${name}>`),
  attribute: (logicalId, attribute) => `<${logicalId}.${attribute}>`,
  importValue: (name) => `import:${name}`,
  stackOutput: (stack, output) => `output:${stack}:${output}`,
  condition: (name) => name === 'Yes',
  mapping: (path) => path.join('/'),
};

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Table' }, '<Table>'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, '<Queue.Arn>'],
    [{ 'Fn::GetAtt': 'Queue.Arn' }, '<Queue.Arn>'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/<B>/3'],
    [{ 'Fn::Sub': 'x-${B}-${Q.Arn}-${!literal}' }, 'x-<B>-<Q.Arn>-${literal}'],
    [{ 'Fn::Sub': ['${a}${B}', { a: { Ref: 'A' } }] }, '<A><B>'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['|', { Ref: 'a|b' }] }] }, 'b>'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': 'data:${T}' } }, 'import:data:<T>'],
    [{ 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o' } }, 'output:s:o'],
    [{ 'Fn::If': ['Yes', 1, 2] }, 1],
    [{ 'Fn::If': ['No', 1, 2] }, 2],
    [{ 'Fn::FindInMap': ['m', { Ref: 'k' }, 'v'] }, 'm/<k>/v'],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] }, true],
    [{ 'Fn::Or': [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Equals': [{ Ref: 'a' }, '<a>'] }] }, true],
    [{ 'Fn::Base64': 'hi' }, 'aGk='],
  ])('%j is %j', (value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  it('are resolved at any depth, and leave everything else as it is', () => {
    const value = { a: [{ b: { Ref: 'X' } }, true, null], n: 1 };
    expect(resolve(value, scope)).toEqual({ a: [{ b: '<X>' }, true, null], n: 1 });
  });

  it('leave out what is AWS::NoValue, in objects and in lists', () => {
    const none = { Ref: 'AWS::NoValue' };
    expect(resolve({ a: none, b: [none, 1], c: { 'Fn::If': ['No', 1, none] } }, scope)).toEqual({ b: [1] });
  });

  it('stop with the name of one that is unknown', () => {
    expect(() => resolve({ a: { 'Fn::Transform': {} } }, scope)).toThrow('demo uses Fn::Transform');
  });

  it('stop where text is expected and something else stands', () => {
    expect(() => resolve({ 'Fn::Join': ['', [{ a: 1 }]] }, scope)).toThrow('Fn::Join');
  });
});
