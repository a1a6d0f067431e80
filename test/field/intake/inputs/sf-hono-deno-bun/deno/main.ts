const headers = {
  'Access-Control-Allow-Origin': Deno.env.get('ORIGIN') ?? 'https://app.example.com',
  'Access-Control-Allow-Headers': 'authorization, content-type',
}

Deno.serve((req) => {
  if (req.method === 'OPTIONS') return new Response(null, { headers })
  return Response.json({ ok: true }, { headers })
})
