import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';

/** To the page of a course. */
export const CourseLink = ({ courseId, children }: { courseId: string; children: ReactNode }) => (
  <Anchor href={`/learning/${courseId}`} inherit>
    {children}
  </Anchor>
);
