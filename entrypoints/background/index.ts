/**
 * The background: it decides where Tifa runs, answers what words mean, and keeps the library. Each feature is a file of its own; all of
 * them register their listeners at once, because a worker that wakes for an event must find its listener in the first turn.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { answerAnalysis } from './analysis';
import { followCommands } from './commands';
import { answerDefinitions } from './definitions';
import { welcome } from './first-run';
import { followPages } from './injection';
import { answerLibrary } from './library';
import { offerMenus } from './menus';
import { offerOmnibox } from './omnibox';
import { followSites } from './sites';

export default defineBackground({
  type: 'module',
  main() {
    welcome();
    followPages();
    followSites();
    answerAnalysis();
    answerDefinitions();
    answerLibrary();
    offerMenus();
    offerOmnibox();
    followCommands();
  },
});
