/** What the bench puts into the library page: what recognizes there, and makes digests as the library's import does. */
export { recognize } from '@/claims/recognize';
export { digestArticle } from '@/corpus/index/digest';
