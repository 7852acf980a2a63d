import { Refusal } from '../core/refusal.ts';

/** A request to a page: `at` is what comes after `/_stripe`, in parts. */
export interface PageRequest {
  method: string;
  at: readonly string[];
  query: URLSearchParams;
  form: URLSearchParams;
  acceptLanguage: string | undefined;
}

export interface PageAnswer {
  status: number;
  page?: string;
  location?: string;
  json?: unknown;
  /** An origin the page's forms may lead to, besides here. */
  leadsTo?: string;
}

export const show = (status: number, page: string): PageAnswer => ({ status, page });
export const go = (location: string): PageAnswer => ({ status: 303, location });

/** The origin of an address; undefined for what is none. */
export const originOf = (url: string | null): string | undefined =>
  url !== null && URL.canParse(url) ? new URL(url).origin : undefined;

/** What was to be done, or what to show where that was refused. */
export const refusedAs = (act: () => PageAnswer, refused: (message: string) => PageAnswer): PageAnswer => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return refused(error.message);
    throw error;
  }
};
