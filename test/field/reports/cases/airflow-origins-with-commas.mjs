export default { id: 'airflow-origins-with-commas', source: 'apache/airflow, www/extensions/init_views.py: access_control_allow_origins is split by spaces', software: 'unknown', kind: 'origin',
  story: 'access_control_allow_origins of Airflow 2 is written with a comma and is split by spaces: the lists come, Allow-Origin never does.',
  async start(t) {
    const { port } = await t.serve(({ method, h }) => {
      const c = [['Server', 'gunicorn'], ['Access-Control-Allow-Headers', 'origin, content-type, accept, authorization'], ['Access-Control-Allow-Methods', 'POST, GET, OPTIONS, PUT, DELETE, PATCH'], ['X-Robots-Tag', 'noindex, nofollow']]
      if (method === 'OPTIONS') return { status: 200, headers: [...c, ['Content-Type', 'text/html; charset=utf-8'], ['Allow', 'OPTIONS, HEAD, GET']] }
      return h.authorization ? { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{"dags":[],"total_entries":0}' } : { status: 401, headers: [...c, ['WWW-Authenticate', 'Basic'], ['Content-Type', 'application/problem+json']], body: '{"detail":null,"status":401,"title":"Unauthorized"}' }
    })
    return { url: `https://airflow.example.com:${port}/api/v1/dags`, args: ['-H', 'Authorization: Basic eDp5'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'proxy-strips-headers'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'preflight-not-handled'], fixFor: [null, 'flask'], layer: [null, 'flask'], mustSay: [/https:\/\/app\.example\.com/] } }
