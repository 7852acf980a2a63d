import { createRoute } from '@tanstack/react-router';
import { lazyPage } from '../../lazy-page.ts';
import { rootRoute } from '../../root-route.ts';

const sections = ['about', 'portrait', 'consents', 'transfer'] as const;
export type ProfileSection = (typeof sections)[number];

const sectionOf = (value: unknown): ProfileSection =>
  sections.find((section) => section === value) ?? 'about';

/** Which part is shown is in the address, so that it can be linked to and survives a reload. */
const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/profile',
  validateSearch: (search): { section?: ProfileSection } => {
    const section = sectionOf(search['section']);
    return section === 'about' ? {} : { section };
  },
  component: lazyPage(() => import('./profile-page.tsx'), 'profile'),
});

export const profileRoutes = [profileRoute] as const;
