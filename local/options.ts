import { parseArgs } from 'node:util';
import { StartError } from './start-error.ts';

export interface Options {
  port: number;
  reset: boolean;
  site: boolean;
  demo: boolean;
  open: boolean;
}

export const usage = `npm start -- [options]

  --port <n>   where the site, the API and the console listen (4400; 0 takes any free port)
  --reset      forget everything of earlier starts
  --no-site    leave the web application out: no build, the API and the console only
  --no-demo    do not load the demo on a first start
  --no-open    do not open a browser
  --help       this text

State is kept in .local/, or in the folder that PATHLIGHT_STATE_DIR names.
DYNAMODB_ENDPOINT names a DynamoDB emulator to use instead of the built-in one.
STRIPE_SECRET_KEY, a test key (sk_test_…), and STRIPE_WEBHOOK_SECRET make it ask Stripe instead of the built-in emulator.`;

/** Reads the command line; undefined where it asks for help. */
export const readOptions = (args: string[]): Options | undefined => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '4400' },
        reset: { type: 'boolean', default: false },
        'no-site': { type: 'boolean', default: false },
        'no-demo': { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`${values.port} is not a port.`);
    if (values.help) return undefined;
    const { reset, 'no-site': noSite, 'no-demo': noDemo, 'no-open': noOpen } = values;
    return { port, reset, site: !noSite, demo: !noDemo, open: !noOpen };
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), usage);
  }
};
