const $api = ofetch.create({ baseURL: 'https://api.acme.io/v1', credentials: 'include', onRequest({ options }) { options.headers.set('X-L', i18n.locale) } })
export const useOrders = defineStore('o', { actions: { async add(o) { await $api('/orders', { method: 'POST', body: o }) } } })
