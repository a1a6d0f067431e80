export default defineEventHandler((event) => {
  if (getQuery(event).page !== undefined) setResponseHeader(event, 'X-Total-Count', '7')
  return { ok: true }
})
