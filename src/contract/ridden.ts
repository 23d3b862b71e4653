// Answers of the API that ride in the page's document, in data blocks that no browser runs.

/** What the page would have got, had it asked. */
export type RiddenAnswer = {
  status: number
  /** The content type. */
  type: string
  requestId: string
  /** As the proxy answered, to the byte. */
  text: string
}

/**
 * Attribute of `<html>` in a document that brings the contact and the session. Its value says whether the field
 * definitions are there too.
 */
export const ridesMark = 'data-rides'

export const ridesWith = { definitions: 'definitions', noDefinitions: '' } as const

/** The `id` of the block that holds the answer of this path. */
export function blockId(path: string): string {
  return `ridden:${path}`
}

/** The block of an answer. */
export function writeBlock(path: string, { status, type, requestId, text }: RiddenAnswer): string {
  return writeData(blockId(path), { status, type, requestId, text })
}

/** A data block of the document. No text can end it: its `<` are written as escapes, which reading undoes. */
export function writeData(id: string, data: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
}

/** @returns undefined for a block that was cut off */
export function readData<T>(json: string): T | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
