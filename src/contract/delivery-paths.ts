/** The proxy's paths for messages, codes and campaigns, for both sides. */
export const deliveryPaths = {
  messageSearch: '/api/messages/search',
  codeSearch: '/api/codes/search',
  message: (id: number | ':id') => `/api/messages/${id}`,
  campaign: (id: number | ':id') => `/api/campaigns/${id}`,
}

/** Windows in which messages can be searched. */
export const messageHours = [1, 24, 168, 720, 2160] as const

export type MessageHours = (typeof messageHours)[number]
