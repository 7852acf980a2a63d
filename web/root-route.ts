import { createRootRoute } from '@tanstack/react-router';
import { Crash } from './shell/crash.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** The parent of every page. A page's `routes.ts` hangs its routes here; `router.ts` lists them. */
export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Crash,
});
