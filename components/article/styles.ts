/** The sheets of all sections about an article, in the order in which they build on each other. For panel and desk. */
import './article.css';
import './facts.css';
import './rows.css';
import './kept.css';
import './gist.css';
