export function GET() {
  throw new Error('the database is gone')
}
