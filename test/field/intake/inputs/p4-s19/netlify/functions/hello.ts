export default async (req: Request) => {
  return new Response('hi', { headers: { 'Access-Control-Allow-Origin': req.headers.get('origin') ?? '*', 'Access-Control-Allow-Credentials': 'true' } })
}