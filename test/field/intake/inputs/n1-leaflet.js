L.tileLayer('https://{s}.tiles.example.net/{z}/{x}/{y}.png', { crossOrigin: true, subdomains: 'abc' }).addTo(map)
L.geoJSON.ajax
fetch('https://geo.example.net/areas.geojson').then((r) => r.json())
