Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins 'https://shop.example.com', /\Ahttps:\/\/.*\.example\.com\z/
    resource '/api/*', headers: :any, methods: %i[get post put], credentials: true
  end

  allow do
    origins '*'
    resource '/public/*', headers: :any, methods: :get
  end
end
