import { abTesting } from './ab-testing.ts';
import { bookkeepingBasics } from './bookkeeping-basics.ts';
import { chartsThatTell } from './charts-that-tell.ts';
import { gitAndReview } from './git-and-review.ts';
import { interviewStories } from './interview-stories.ts';
import { patientCommunication } from './patient-communication.ts';
import { projectPlanning } from './project-planning.ts';
import { pythonForData } from './python-for-data.ts';
import { spreadsheetAnalysis } from './spreadsheet-analysis.ts';
import { sqlBasics } from './sql-basics.ts';
import { statisticsForDecisions } from './statistics-for-decisions.ts';
import { webAccessibility } from './web-accessibility.ts';

/** Those that others build on come first. */
export const demoCourses = [
  sqlBasics,
  interviewStories,
  spreadsheetAnalysis,
  pythonForData,
  statisticsForDecisions,
  abTesting,
  chartsThatTell,
  gitAndReview,
  webAccessibility,
  projectPlanning,
  bookkeepingBasics,
  patientCommunication,
];
