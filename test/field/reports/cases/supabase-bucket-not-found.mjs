export default { id: 'supabase-bucket-not-found', source: 'supabase/storage-js, Bucket not found', software: 'supabase', kind: 'refused',
  story: 'CORS is right; the name of the bucket is wrong: 400 with a 404 in the body.',
  async start(t) {
    const id = [['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA'], ['sb-gateway-version', '1'], ['sb-project-ref', 'abcdefghijklmnopqrst'], ['Access-Control-Allow-Origin', '*']]
    const { port } = await t.serve(({ preflight, acrh }) => preflight
      ? { status: 200, headers: [...id, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '3600']] }
      : { status: 400, headers: [...id, ['Content-Type', 'application/json; charset=utf-8']], body: '{"statusCode":"404","error":"Bucket not found","message":"Bucket not found"}' })
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/storage/v1/object/public/avatar/a.png`, args: ['-H', 'apikey: eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null, 'supabase'], mustSay: [/400/, /Bucket not found/] } }
