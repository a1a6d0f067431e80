# The shop on Rails. The environment says how CORS is set up today, and what stands outside of it.
require 'rails'
require 'action_controller/railtie'
require 'rack/cors'
require_relative 'outside'

class Shop < Rails::Application
  config.root = File.expand_path('..', __dir__)
  config.load_defaults 6.1
  config.eager_load = false
  config.secret_key_base = 'of-the-proof'
  config.logger = Logger.new(nil)
  config.hosts.clear
  config.middleware.insert_before 0, Outside
  config.middleware.insert_before 0, ByHand
end

require_relative 'session_cookie'
Rails.application.initialize!

class OrdersController < ActionController::Base
  skip_forgery_protection

  def list
    response.headers['X-Total-Count'] = '7' if params[:page]
    render json: { ok: true }
  end

  def fail
    raise 'the database is gone'
  end

  def session_of
    set_session('of-the-proof')
    render json: { cookies: request.headers['Cookie'].to_s }
  end

  include SessionCookie
end

Rails.application.routes.draw do
  match '/v1/orders', to: 'orders#list', via: %i[get put]
  get '/v1/fail', to: 'orders#fail'
  get '/v1/session', to: 'orders#session_of'
end
