import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** To the page of a course. */
export const CourseLink = ({ courseId, children }: { courseId: string; children: ReactNode }) => (
  <Link to="/learning/$courseId" params={{ courseId }}>
    {children}
  </Link>
);
