export default { id: 'supabase-worker-limit-546', source: 'supabase/edge-runtime, WORKER_LIMIT', software: 'supabase', kind: 'error',
  story: 'The edge function ran out of memory: 546 in the words of the runtime, without CORS headers; OPTIONS is answered by the code.',
  async start(t) {
    const { port } = await t.serve(({ preflight, url }) => {
      const id = [['server', 'cloudflare'], ['cf-ray', '8b-FRA'], ['sb-gateway-version', '1'], ['x-sb-edge-region', 'eu-central-1'], ['x-served-by', 'supabase-edge-runtime']]
      if (preflight) return { status: 200, headers: [...id, ['access-control-allow-origin', '*'], ['access-control-allow-headers', 'authorization, x-client-info, apikey, content-type'], ['content-type', 'text/plain;charset=UTF-8']], body: 'ok' }
      if (!url.includes('/resize')) return { status: 404, headers: [...id, ['access-control-allow-origin', '*'], ['content-type', 'application/json']], body: '{"code":"NOT_FOUND","message":"Requested function was not found"}' }
      return { status: 546, headers: [...id, ['content-type', 'application/json']], body: '{"code":"WORKER_LIMIT","message":"Function failed due to not having enough compute resources (please check logs)"}' }
    })
    return { url: `https://abcdefghijklmnop.supabase.co:${port}/functions/v1/resize`, args: ['-H', 'Authorization: Bearer x', '-H', 'apikey: x'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'gateway-error'], neverCertain: ['cors-not-configured', 'cors-after-routes', 'blocked-at-edge'], fixFor: ['supabase', null], layer: ['supabase'], mustSay: [/546/, /WORKER_LIMIT|compute|resources|limit/i] } }
