/** A drawing by itself: what a part needs that comes later stays out of the first view then (src/build/first-view.ts). */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: import('lucide').IconNode
  export default node
}
