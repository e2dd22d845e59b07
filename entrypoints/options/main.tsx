import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import '../../components/page/rail.css';
import '../../components/page/sample.css';
import './options.css';
import './own-terms.css';
import { Options } from './options';

startPage(i18n.t('optionsTitle'), <Options />);
