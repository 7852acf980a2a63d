import { Suspense, lazy } from 'react';
import { Loading } from '../shell/loading.tsx';

const Rendered = lazy(() => import('./rendered.tsx'));

/** A text in Markdown, safe whoever wrote it. `under`: level of the heading it stands under. The renderer is fetched when first used. */
export const Markdown = ({ text, under }: { text: string; under: 1 | 2 | 3 }) => (
  <Suspense fallback={<Loading lines={3} />}>
    <Rendered text={text} under={under} />
  </Suspense>
);
