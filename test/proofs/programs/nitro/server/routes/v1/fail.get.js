export default defineEventHandler(() => {
  throw new Error('the database is gone')
})
