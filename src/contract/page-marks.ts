// Marks in the page's HTML that one part of Contact Desk writes and another one looks for.

/** Comments in index.html that the build replaces. */
export const places = {
  guard: '<!-- early: guard -->',
  ask: '<!-- early: ask -->',
  paint: '<!-- early: paint -->',
  app: '<!-- early: app -->',
} as const

/** Attributes of `<html>`: the server writes them, the page reads them until it has its session. */
export const sessionMarks = { mode: 'data-mode', signIn: 'data-sign-in' } as const

/**
 * Attributes of `<template lang="…">`: the build draws the templates, the server removes the outlines of other modes,
 * the page's own script shows them before the app is there.
 */
export const drawingMarks = { outline: 'data-outline', pill: 'data-pill', texts: 'data-texts' } as const

/** Stands in an outline where its pill of the HLR status belongs. */
export const pillPlace = 'data-hlr'

/** The value of an outline's mark: which server it is for. */
export function outlineName({ mode, signIn }: { mode: string; signIn: string }): string {
  return `${mode} ${signIn}`
}
