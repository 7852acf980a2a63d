import * as z from 'zod';
import { conflict, invalid } from '../../../../shared/errors.ts';
import type { Line } from './line.ts';

const Instant = z.iso.datetime();

export const LineComment = z.object({ at: Instant, by: z.string(), text: z.string() });

/** What people have done about a line; it stays with the line through every version of its day's run. */
export const LineWork = z.object({
  day: z.iso.date(),
  lineId: z.string(),
  /** Who looks after it; null where nobody does. */
  owner: z.string().nullable(),
  comments: z.array(LineComment),
  resolution: z.object({ at: Instant, by: z.string(), note: z.string() }).nullable(),
  version: z.int().nonnegative(),
});
export type LineWork = z.infer<typeof LineWork>;

/** What somebody wants to do about a line. */
export type LineDeed =
  | { readonly do: 'assign'; readonly owner: string | null }
  | { readonly do: 'comment'; readonly text: string }
  | { readonly do: 'resolve'; readonly note: string }
  | { readonly do: 'reopen'; readonly note: string };

export const untouched = (day: string, lineId: string): LineWork => ({
  day,
  lineId,
  owner: null,
  comments: [],
  resolution: null,
  version: 0,
});

const mostComments = 200;

const commented = (work: LineWork, { at, by, text }: z.infer<typeof LineComment>): LineWork => {
  if (work.comments.length >= mostComments)
    throw conflict('too-many-comments', `A line takes at most ${mostComments} comments.`);
  return { ...work, comments: [...work.comments, { at, by, text }] };
};

const after = (work: LineWork, deed: LineDeed, { by, at }: { by: string; at: string }): LineWork => {
  switch (deed.do) {
    case 'assign':
      return { ...work, owner: deed.owner };
    case 'comment':
      return commented(work, { at, by, text: deed.text });
    case 'resolve':
      if (work.resolution) throw conflict('resolved-already', 'Somebody has resolved this line already.');
      return { ...work, resolution: { at, by, note: deed.note } };
    case 'reopen':
      if (!work.resolution) throw conflict('not-resolved', 'This line is open.');
      return { ...commented(work, { at, by, text: deed.note }), resolution: null };
  }
};

/** The line's work after a deed. Throws where there is nothing to be done about the line, or it has been done. */
export const workedOn = (
  line: Pick<Line, 'open'>,
  work: LineWork,
  done: { readonly deed: LineDeed; readonly by: string; readonly at: string },
): LineWork => {
  if (!line.open) throw invalid('nothing-to-do', 'This line agrees: there is nothing to do about it.');
  return { ...after(work, done.deed, done), version: work.version + 1 };
};

/** Whether somebody still has to do something about it. */
export const isStillOpen = ({ open }: Pick<Line, 'open'>, work: LineWork | undefined): boolean =>
  open && (work?.resolution ?? null) === null;
