import { Anchor, Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Loading } from './loading.tsx';
import { Navigation } from './navigation.tsx';
import { OfflineNotice } from './offline-notice.tsx';
import { SchemeSwitch } from './scheme-switch.tsx';
import classes from './shell.module.css';

const Brand = () => {
  const { t } = useTranslation('shell');
  return (
    <Link to="/" className={classes['brand']}>
      <img src="/favicon.svg" alt="" width="28" height="28" />
      <span>{t('brand')}</span>
    </Link>
  );
};

const NarrowNavigation = () => {
  const { t } = useTranslation('shell');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Burger
        opened={opened}
        onClick={open}
        size="sm"
        className={classes['narrow']}
        aria-label={t('nav.menu')}
      />
      <Drawer
        opened={opened}
        onClose={close}
        size="18rem"
        title={t('nav.menu')}
        closeButtonProps={{ 'aria-label': t('nav.close') }}
      >
        <Navigation direction="column" onChoose={close} />
      </Drawer>
    </>
  );
};

const Footer = () => {
  const { t } = useTranslation('shell');
  return (
    <footer className={classes['footer']}>
      <span>{t('brand')}</span>
      <span>{t('footer.about')}</span>
      <Anchor component={Link} to="/docs" size="sm">
        {t('footer.api')}
      </Anchor>
    </footer>
  );
};

/** What stays while pages change: skip link, header, the place for the page, footer. */
export const Shell = () => {
  const { t } = useTranslation('shell');
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <header className={classes['header']}>
        <div className={classes['bar']}>
          <NarrowNavigation />
          <Brand />
          <div className={classes['wide']}>
            <Navigation direction="row" />
          </div>
          <div className={classes['tools']}>
            <LanguageSwitch />
            <SchemeSwitch />
            <AccountMenu />
          </div>
        </div>
        <OfflineNotice />
      </header>
      <main id="content" tabIndex={-1} className={classes['content']}>
        <Suspense
          fallback={
            <div className={classes['waiting']}>
              <Loading />
            </div>
          }
        >
          <Outlet />
        </Suspense>
      </main>
      <Footer />
    </div>
  );
};
