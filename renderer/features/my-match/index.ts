export { MyMatches } from './components/my-matches.tsx';
