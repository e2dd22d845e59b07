import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import '../../components/page/rail.css';
import './library.css';
import './highlights.css';
import './detail.css';
import './words.css';
import './articles.css';
import './phrases.css';
import { LibraryPage } from './library';

startPage(i18n.t('libraryTitle'), <LibraryPage />);
