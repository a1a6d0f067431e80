require 'sinatra'
before do
  headers 'Access-Control-Allow-Origin' => 'https://app.example.com/',
          'Access-Control-Allow-Methods' => %w[OPTIONS GET POST]
end
options '*' do
  response.headers['Access-Control-Allow-Headers'] = 'Content-Type'
  200
end
