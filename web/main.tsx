import '@mantine/core/styles.css';
import './base.css';
import { createRoot } from 'react-dom/client';
import { connect } from './api/client.ts';
import { createQueryClient } from './api/query-client.ts';
import { App } from './app.tsx';
import { loadConfig } from './app-config.ts';
import { openSession } from './auth/session.ts';
import { startTexts } from './i18n/i18n.ts';
import { showStartFailure } from './start-failure.ts';

const start = async (root: HTMLElement): Promise<void> => {
  const [config] = await Promise.all([loadConfig(), startTexts()]);
  const session = await openSession(config);
  connect({
    base: config.apiBase,
    accessToken: session.accessToken,
    idToken: session.idToken,
    onUnauthenticated: () => void session.forget(),
  });
  const queryClient = createQueryClient();
  // What one person saw must not stay on the screen for the next.
  let seenBy = session.member()?.id;
  session.subscribe(() => {
    const id = session.member()?.id;
    if (id !== seenBy) queryClient.clear();
    seenBy = id;
  });
  createRoot(root).render(<App session={session} queryClient={queryClient} />);
};

const root = document.getElementById('root');
if (root !== null) start(root).catch((error: unknown) => showStartFailure(root, error));
