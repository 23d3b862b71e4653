import type { Page } from 'playwright/test'
import { card } from './card.ts'

export const delivery = (page: Page) => card(page, 'Did it arrive?')
export const button = (page: Page, name: string) => delivery(page).getByRole('button', { name, exact: true })
export const table = (page: Page) => delivery(page).getByRole('table')
