import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import '../../components/page/sample.css';
import './welcome.css';
import { Welcome } from './welcome';

startPage(i18n.t('welcomeTitle'), <Welcome />);
