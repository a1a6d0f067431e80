const u = new URL('/v3/search', 'https://api.example.net')
u.searchParams.set('q', 'schuhe')
u.hash = '#top'
u.port = '8443'
fetch(u)
