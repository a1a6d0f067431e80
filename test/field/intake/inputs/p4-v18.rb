conn = Faraday.new(url: 'https://api.cow.example.org') { |f| f.request :json }
conn.put('/v1/cows/2') { |r| r.headers['Origin'] = 'https://cow.example.com'; r.headers['X-Cow'] = '1'; r.body = { a: 1 } }
