# The snippet takes the place of this file.
unless ENV['CORS_ORIGIN'].to_s.empty?
  Rails.application.config.middleware.insert_after Outside, Rack::Cors do
    allow do
      origins ENV['CORS_ORIGIN']
      words = ->(name, usual) { ENV[name].to_s.empty? ? usual : ENV[name].split(',') }
      resource '*',
               methods: words.call('CORS_METHODS', %w[GET PUT]).map { |name| name.downcase.to_sym },
               headers: words.call('CORS_HEADERS', :any),
               credentials: !ENV['CORS_CREDENTIALS'].to_s.empty?
    end
  end
end
