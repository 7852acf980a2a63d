/** Where the page of a run is: by day and version, for a path that ends in `.1` is taken for a file's. */
export const runPlace = (runId: string): { day: string; version: string } => {
  const [day = '', version = ''] = runId.split('.');
  return { day, version };
};
