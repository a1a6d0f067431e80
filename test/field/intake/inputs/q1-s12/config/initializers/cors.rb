Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins 'https://app.example.com'
    resource '/api/*', headers: :any, methods: %i[get post options], credentials: true
  end
  allow do
    origins '*'
    resource '/public/*', headers: :any, methods: [:get]
  end
end
