uri = URI('https://api.vino.example.net/bottles?year=2019')
req = Net::HTTP::Get.new(uri)
req['Origin'] = 'https://vino.example.com'
req['X-Cellar'] = 'a'
res = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(req) }
