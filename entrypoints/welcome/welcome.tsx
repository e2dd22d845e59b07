/** First run: one page, two questions, a live sample. Whatever is chosen holds at once; who closes the page has chosen nothing. */
import { useId } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Zh } from '../../components/controls/zh';
import { readsEverySite, useGranted } from '../../components/page/granted';
import { Legend } from '../../components/page/legend';
import { LevelChoice, LevelListChoice } from '../../components/page/level-choice';
import { SampleLine } from '../../components/page/sample-line';
import { useSettings } from '../../components/page/settings';
import { allowSite } from '../../components/page/tab';
import { matchPatterns } from '../../lib/article/sites/matches';
import { WAYS, wayOf } from './ways';

export function Welcome() {
  const [settings, change] = useSettings();
  const id = useId();
  const way = wayOf(settings);
  const open = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path as never) });
  return (
    <main class="first">
      <header>
        <h1>
          Tifa <Zh>提法</Zh>
        </h1>
        <p class="say">{i18n.t('welcomeSay')}</p>
      </header>
      <div class="showing">
        <SampleLine settings={settings} />
        <Legend />
      </div>
      <fieldset class="ask">
        <legend>{i18n.t('welcomeHow')}</legend>
        {WAYS.map(({ name, title, what, settings: wanted }) => (
          <label key={name} class={way === name ? 'on' : undefined}>
            <input type="radio" name="way" checked={way === name} onChange={() => change(wanted)} />
            <span>
              <b>{title()}</b>
              <small>{what()}</small>
            </span>
          </label>
        ))}
        <div class="level">
          <span id={`${id}level`}>{i18n.t('optionsLevel')}</span>
          <LevelListChoice value={settings.levels} onChange={(levels) => change({ levels })} />
          <LevelChoice
            labelledBy={`${id}level`}
            list={settings.levels}
            value={settings.level}
            onChange={(level) => change({ level })}
          />
          <small>{i18n.t('optionsLevelWhat')}</small>
        </div>
      </fieldset>
      <WhichSites />
      <footer>
        <button type="button" class="btn primary" onClick={() => open('/desk.html?sample=article')}>
          {i18n.t('welcomeSample')}
        </button>
        <button type="button" class="btn" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t('welcomeMore')}
        </button>
        <button type="button" class="btn plain" onClick={() => window.close()}>
          {i18n.t('welcomeSkip')}
        </button>
        <p>{i18n.t('welcomeLater')}</p>
      </footer>
    </main>
  );
}

function WhichSites() {
  const every = readsEverySite(useGranted());
  const hosts = new Set(matchPatterns().map((pattern) => pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '')));
  return (
    <fieldset class="ask">
      <legend>{i18n.t('welcomeWhere')}</legend>
      <label class={every ? undefined : 'on'}>
        <input
          type="radio"
          name="sites"
          checked={!every}
          onChange={() => void browser.permissions.remove({ origins: ['*://*/*'] })}
        />
        <span>
          <b>{i18n.t('welcomeListed', [hosts.size])}</b>
          <small>{i18n.t('welcomeListedWhat')}</small>
        </span>
      </label>
      <label class={every ? 'on' : undefined}>
        {/* The browser asks; until it has its answer nothing is chosen. */}
        <input
          type="radio"
          name="sites"
          checked={every}
          onClick={(event) => {
            if (every) return;
            event.preventDefault();
            void allowSite(null).catch(console.warn);
          }}
        />
        <span>
          <b>{i18n.t('optionsEverySite')}</b>
          <small>{i18n.t('optionsEverySiteWhat')}</small>
        </span>
      </label>
    </fieldset>
  );
}
