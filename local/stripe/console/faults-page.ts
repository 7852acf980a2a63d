import { type Html, html, raw } from '../../http/html.ts';
import type { Ordered } from '../core/ordered.ts';
import type { StripeEmulator } from '../emulator.ts';
import type { WebhookFaults } from '../webhooks/webhook-faults.ts';
import { act, document } from './document.ts';

const shareField = (name: string, label: string, value: number): Html =>
  html`<label
    >${label}<input type="number" name="${name}" min="0" max="1" step="0.05" value="${value}"
  /></label>`;

const options = (values: readonly string[]): Html[] => values.map((value) => html`<option>${value}</option>`);

const form = (command: string, body: Html): Html =>
  html`<form class="row" method="post" action="/_stripe/control/${command}">${body}</form>`;

const webhookPart = (faults: WebhookFaults): Html =>
  html`<h2>Webhooks</h2>
    ${form(
      'webhook-faults',
      html`${shareField('drop', 'Share lost', faults.drop)}
        ${shareField('duplicate', 'Share sent twice', faults.duplicate)}
        ${shareField('delay', 'Share late', faults.delay)}
        <label
          >by up to (s)<input type="number" name="delaySeconds" min="0" value="${faults.delaySeconds}"
        /></label>
        <label class="tick"
          ><input type="checkbox" name="shuffle" ${faults.shuffle ? raw('checked') : ''} /> in any
          order</label
        >
        <button>Set</button>`,
    )}
    ${act('webhooks-as-they-should', 'All as they should')}`;

const requestPart = html`<h2>The next requests to the API</h2>
  ${form(
    'plan-fault',
    html`<label
        >What<select name="what">
          ${options(['reset', 'busy', 'broken', 'unavailable', 'not-json', 'no-error'])}
        </select></label
      >
      <label
        >When<select name="when">
          ${options(['after', 'before'])}
        </select></label
      >
      <label
        >Method<select name="method">
          <option value="">any</option>
          ${options(['POST', 'GET', 'DELETE'])}
        </select></label
      >
      <label>Path begins with<input type="text" name="path" placeholder="/v1/refunds" /></label>
      <label>How often<input type="number" name="times" min="1" value="1" /></label>
      <button>Plan</button>`,
  )}
  <p class="soft">
    “after”: the request is carried out, but the caller does not learn it. The package repeats a reset request
    once by itself.
  </p>`;

const moneyPart = ({ failingReversals }: Ordered): Html =>
  html`<h2>The next refund</h2>
    ${form(
      'next-refund',
      html`<label
          >Begins as<select name="status">
            ${options(['pending', 'requires_action'])}
          </select></label
        >
        <label class="tick"><input type="checkbox" name="posted" /> the balance moves at once</label>
        <button>Order</button>`,
    )}
    <h2>Transfer reversals</h2>
    ${form(
      'fail-reversals',
      html`<label
          >Next ones refused<input type="number" name="count" min="0" value="${failingReversals}"
        /></label>
        <button>Set</button>`,
    )}`;

const listPart = ({ eventLagSeconds }: Ordered): Html =>
  html`<h2>Lists of events</h2>
    ${form(
      'delay-event-lists',
      html`<label
          >Events show up to (s) late<input type="number" name="seconds" min="0" value="${eventLagSeconds}"
        /></label>
        <button>Set</button>`,
    )}`;

/** `/_stripe/faults`: what is to go wrong. */
export const faultsPage = ({ webhooks: { faults }, world: { ordered } }: StripeEmulator): string =>
  document('Faults', [webhookPart(faults), requestPart, moneyPart(ordered), listPart(ordered)], 'faults');
